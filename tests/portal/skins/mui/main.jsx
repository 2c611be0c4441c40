/** @jsxImportSource react */
/* The single page's script. Each .jsx here names React, for the project's own JSX is Preact's. */
import { createRoot } from 'react-dom/client';
import { App } from './app.jsx';

createRoot(document.querySelector('#root')).render(<App />);

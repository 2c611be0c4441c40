/** The single page's script. Vue comes with its compiler: the components are written as templates. */
import { Quasar } from 'quasar';
import { createApp } from 'vue/dist/vue.esm-bundler.js';
import { App } from './app.js';
import { kit } from './kit.js';

createApp(App).use(Quasar, kit).mount('#root');

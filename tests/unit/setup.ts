import { speak } from './support/speak';

// French is the default locale; a test of the English sentences says so.
speak('fr');

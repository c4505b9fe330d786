export { HelpQuiet } from './help.tsx';
export { isOpen } from './filling.ts';
export { keepPage, sendForm, showCheck, showDone, showPage, type FillingDesk } from './step.tsx';

export { HelpNow, HelpQuiet } from './help.tsx';
export { isOpen, openFilling, type Filling } from './filling.ts';
export { keepPage, sendForm, showCheck, showDone, showPage, type FillingDesk, type Leaf } from './step.tsx';
export { fillingTexts } from './texts.ts';

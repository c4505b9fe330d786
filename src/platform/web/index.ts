export { personalFile, personalPage, sharedMark, sharedPage } from './answers.ts';
export { readForm, type FormBody } from './form-body.ts';

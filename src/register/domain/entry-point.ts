import { entryPoint, type CompetencePoint } from './competence-profile.ts';

/** S27: what is judged beside the profile of who came another way than by the three-day course. */
export const entryPointWords: CompetencePoint = {
  id: entryPoint,
  nl: {
    title: 'Uw vooropleiding tot runningtherapeut',
    text: 'U volgde niet de driedaagse cursus, maar de tweedaagse cursus en een terugkomdag. Laat zien waarom dat in uw geval genoeg is, bijvoorbeeld met uw ervaring en nascholing.',
  },
  en: {
    title: 'How you became a running therapist',
    text: 'You did not follow the three-day course but the two-day course and a return day. Show why that is enough in your case, for instance by your experience and further training.',
  },
};

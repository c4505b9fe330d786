import type { CalendarDay } from '../../kernel/calendar-day.ts';
import { saveGpQuestion } from '../store/gp-questions.ts';
import type { CareTx } from '../store/scope.ts';
import type { PlantedFile } from './files.ts';
import { daysBefore, momentOn } from './moments.ts';
import { plantConsent } from './papers.ts';
import { companyDoctor, generalPractitioner } from './requests.ts';

type Given = {
  memberId: string;
  today: CalendarDay;
  secretKey: string;
};

/** A client as far as a consent asks. */
export const consentOf = (file: PlantedFile, { today }: { today: CalendarDay }) => ({
  ...{ id: file.id, field: file.field, bornOn: daysBefore(today, file.bornDaysAgo) },
});

/** With whom clients share what, and the question to a doctor; gives to whom two letters go. */
export const plantSharing = async (tx: CareTx, given: Given, of: (key: string) => PlantedFile) => {
  const { today, secretKey, memberId } = given;
  const give = (
    key: string,
    to: Parameters<typeof plantConsent>[1]['to'],
    items: Parameters<typeof plantConsent>[1]['items'],
  ) =>
    plantConsent(tx, {
      ...{ client: consentOf(of(key), given), to, items, memberId, secretKey },
      at: momentOn(of(key).intakeOn, 11),
    });
  const carla = of('carla');
  const asked = await give('carla', generalPractitioner, ['gp-question']);
  await saveGpQuestion(tx, carla.id, {
    ...{ screeningId: carla.screeningId!, way: 'sent', recipientId: asked, asked: true, memberId },
    words: `${carla.name} merkt soms hartkloppingen en wil rustig beginnen met wandelen en lopen. Is dat goed, en waar letten we op?`,
    now: momentOn(daysBefore(today, 6), 9),
  });
  await give('joris', companyDoctor, ['attendance', 'schedule', 'function']);
  await give(
    'joris',
    {
      kind: 'employer',
      name: 'Testpersoon W. Erkgever',
      organisation: 'Drukkerij Voorbeeld',
      email: 'werkgever@voorbeeld.test',
    },
    ['attendance'],
  );
  return {
    lotte: await give('lotte', generalPractitioner, [
      ...(['attendance', 'agreed-goals', 'programme-summary', 'progress-letter'] as const),
    ]),
    ineke: await give('ineke', generalPractitioner, [
      ...(['attendance', 'agreed-goals', 'programme-summary', 'scores', 'closing-letter'] as const),
    ]),
  };
};

import type { MemberActor } from '../../src/care/domain/actor.ts';
import { insertQuestionnaire } from '../../src/care/store/questionnaires.ts';
import { inPractice } from '../../src/care/store/scope.ts';
import type { Database } from '../../src/platform/db/index.ts';

export const ninefoldTitle = 'Negen vragen (voorbeeld)';

/** Nine invented questions over the items of the PHQ-9: figures only, no wording of its makers. The last is alone on a page. */
const ninefold = {
  ...{ resourceType: 'Questionnaire', status: 'active', url: 'https://voorbeeld.test/negen', version: '1' },
  title: ninefoldTitle,
  item: [1, 2].map((page) => ({
    ...{ linkId: `g${page}`, type: 'group', text: `Deel ${page}` },
    item: (page === 1 ? [1, 2, 3, 4, 5, 6, 7, 8] : [9]).map((at) => ({
      ...{ linkId: `q${at}`, type: 'integer', text: `Voorbeeldvraag ${at}` },
      extension: [
        { url: 'http://hl7.org/fhir/StructureDefinition/minValue', valueInteger: 0 },
        { url: 'http://hl7.org/fhir/StructureDefinition/maxValue', valueInteger: 3 },
      ],
    })),
  })),
};

/** Loads the nine questions into a practice, scored as that instrument is. */
export const plantNinefold = (db: Database, by: MemberActor, at: Date): Promise<string> =>
  inPractice(db, by, { act: 'create', object: 'questionnaire', point: 'test', at }, async (tx) => {
    const items = [1, 2, 3, 4, 5, 6, 7, 8, 9];
    const id = await insertQuestionnaire(tx, {
      ...{ canonical: ninefold.url, version: '1', title: ninefoldTitle, file: JSON.stringify(ninefold) },
      ...{ instrument: 'phq-9', memberId: by.memberId, now: at },
      mapping: items.map((item) => ({ linkId: `q${item}`, item })),
    });
    return id!;
  });

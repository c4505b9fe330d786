import type { Item } from './questionnaire.ts';

/**
 * The items in the order in which can be told whether they are shown: each after the items its conditions ask about
 * and after the item it stands in. `circle` names the items that wait for each other, when there are such.
 */
export const orderOfShowing = (
  items: readonly Item[],
): { order: readonly Item[]; circle: readonly string[] } => {
  const waitsFor = new Map<string, string[]>();
  const byLinkId = new Map<string, Item>();
  const walk = (item: Item, around: string | undefined): void => {
    const asked = item.conditions.map(({ question }) => question);
    waitsFor.set(item.linkId, around === undefined ? asked : [...asked, around]);
    byLinkId.set(item.linkId, item);
    for (const below of item.items) walk(below, item.linkId);
  };
  for (const item of items) walk(item, undefined);

  const waiting = new Map<string, number>();
  const followers = new Map<string, string[]>();
  for (const [linkId, before] of waitsFor) {
    const known = [...new Set(before)].filter((one) => byLinkId.has(one));
    waiting.set(linkId, known.length);
    for (const one of known) followers.set(one, [...(followers.get(one) ?? []), linkId]);
  }
  const ready = [...waiting].filter(([, count]) => count === 0).map(([linkId]) => linkId);
  // The list grows while it is walked: whoever waited for this one only comes at its end.
  for (const linkId of ready) {
    for (const follower of followers.get(linkId) ?? []) {
      const left = (waiting.get(follower) ?? 0) - 1;
      waiting.set(follower, left);
      if (left === 0) ready.push(follower);
    }
  }
  const order = ready.flatMap((linkId) => byLinkId.get(linkId) ?? []);
  return { order, circle: [...byLinkId.keys()].filter((linkId) => (waiting.get(linkId) ?? 0) > 0) };
};

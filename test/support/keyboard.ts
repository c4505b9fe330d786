import type { Page } from 'playwright-core';

/** What has the focus, in the words somebody hears: the label of a field, or the text of a link or button. */
const focused = `(() => {
  const at = document.activeElement;
  if (!at || at === document.body) return '';
  const label = at.labels && at.labels[0];
  return (label ? label.textContent : at.getAttribute('aria-label') || at.textContent || '').trim().replace(/\\s+/g, ' ');
})()`;

/** A visitor without a mouse. Every step is a key; each stop must show where the focus is. */
export const keyboardOf = (page: Page) => {
  const here = (): Promise<string> => page.evaluate(focused);
  /** Presses Tab until these words have the focus. Throws when they cannot be reached, with all that was passed. */
  const tabTo = async (words: string | RegExp): Promise<void> => {
    const passed: string[] = [];
    for (let presses = 0; presses < 80; presses++) {
      await page.keyboard.press('Tab');
      const at = await here();
      passed.push(at);
      if (typeof words === 'string' ? at.startsWith(words) : words.test(at)) return;
    }
    throw new Error(`"${String(words)}" cannot be reached with Tab; passed: ${passed.join(' > ')}`);
  };
  return {
    here,
    tabTo,
    type: async (label: string, text: string): Promise<void> => {
      await tabTo(label);
      await page.keyboard.type(text);
    },
    /** Goes to a link or button and presses it; waits for the page it leads to. */
    press: async (words: string | RegExp): Promise<void> => {
      await tabTo(words);
      const moved = page.waitForEvent('load');
      await page.keyboard.press('Enter');
      await moved;
    },
    space: async (words: string | RegExp): Promise<void> => {
      await tabTo(words);
      await page.keyboard.press('Space');
    },
    /** Into a group of radio buttons, whose first has the focus when none is chosen, and down to the nth. */
    choose: async (first: string, steps = 0): Promise<void> => {
      await tabTo(first);
      if (steps === 0) await page.keyboard.press('Space');
      for (let step = 0; step < steps; step++) await page.keyboard.press('ArrowDown');
    },
  };
};

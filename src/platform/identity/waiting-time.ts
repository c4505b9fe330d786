import type { Lang } from '../../kernel/lang.ts';

const words = {
  nl: { second: ['seconde', 'seconden'], minute: ['minuut', 'minuten'] },
  en: { second: ['second', 'seconds'], minute: ['minute', 'minutes'] },
} as const;

/** A waiting time as somebody would say it: seconds under a minute, whole minutes from there, rounded up. */
export const waitingTime = (seconds: number, lang: Lang): string => {
  const [count, unit] =
    seconds < 60 ? [seconds, 'second' as const] : [Math.ceil(seconds / 60), 'minute' as const];
  return `${count} ${words[lang][unit][count === 1 ? 0 : 1]}`;
};

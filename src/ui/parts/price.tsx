import type { Lang } from '../../kernel/lang.ts';
import { formatMoney, type Money } from '../../kernel/money.ts';

/** An amount that matters on its page: "€ 1.195,00". */
export const Price = ({ money, lang }: { money: Money; lang: Lang }) => (
  <span class="price">{formatMoney(money, lang)}</span>
);

/** The look of the demo bank, on purpose not that of the product: nobody should mistake one for the other. */
export const stylesheet = `
:root { color-scheme: light dark; --ink: light-dark(#1d2130, #eceef6); --soft: light-dark(#4c5268, #b6bcd0);
  --ground: light-dark(#f1f2f7, #171a24); --sheet: light-dark(#fff, #222634); --line: light-dark(#cdd1df, #414860);
  --warn: #ffd23f; --warn-ink: #1d1700; --good: light-dark(#176b3a, #7fdca4); --on-good: light-dark(#fff, #06210f); }
* { box-sizing: border-box; margin: 0 }
body { font: 400 1.0625rem/1.55 system-ui, sans-serif; color: var(--ink); background: var(--ground) }
.mark { background: var(--warn); color: var(--warn-ink); text-align: center; padding: 1.1rem 1rem;
  border-bottom: .75rem solid; border-image: repeating-linear-gradient(135deg, #1d1700 0 14px, #ffd23f 14px 28px) 12 }
.mark strong { display: block; font-size: clamp(1.3rem, 1rem + 2vw, 2rem); letter-spacing: .03em; text-wrap: balance }
main { width: min(34rem, 100% - 2rem); margin: 2rem auto; background: var(--sheet); border: 1px solid var(--line);
  border-radius: 12px; padding: clamp(1.1rem, 4vw, 2rem); display: grid; gap: 1.4rem }
h1 { font-size: 1.5rem; line-height: 1.2 }
dl { display: grid; grid-template-columns: minmax(7rem, auto) 1fr; gap: .45rem 1.2rem }
dt { color: var(--soft) } dd { font-weight: 600; overflow-wrap: anywhere }
fieldset { border: 0; padding: 0; min-width: 0 } legend { font-weight: 700; padding: 0; margin-bottom: .7rem }
.outcomes { display: grid; gap: .7rem; grid-template-columns: repeat(auto-fit, minmax(13rem, 1fr)) }
button { font: inherit; font-weight: 650; min-height: 48px; padding: .6em 1em; border-radius: 8px; cursor: pointer;
  color: inherit; background: none; border: 2px solid var(--soft) }
button.paid { background: var(--good); color: var(--on-good); border-color: var(--good); grid-column: 1 / -1 }
.hint { color: var(--soft); font-size: .95rem; margin-top: .7rem }
a { color: inherit; display: inline-block; padding: .5rem 0 } nav { text-align: end; font-size: .95rem; margin-bottom: -1.2rem }
:focus-visible { outline: 3px solid #2f6fed; outline-offset: 3px }
`;

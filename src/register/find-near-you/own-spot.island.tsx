// Fills in the visitor's own spot, after a press on the button and a yes to the browser. It is rounded here, to a
// hundredth of a degree (about a kilometre): the exact spot never leaves the page.

import { roundedDegrees } from '../domain/search.ts';

const part = (name: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(`[data-own="${name}"]`);

const [box, button, said] = [part('part'), part('button'), part('said')];
const [latitude, longitude] = [part('lat'), part('lon')] as (HTMLInputElement | null)[];
const typed = document.querySelector<HTMLInputElement>('input[type=search]');

if (box && button && said && latitude && longitude && typed && 'geolocation' in navigator) {
  box.hidden = false;
  button.addEventListener('click', () => {
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        latitude.value = String(roundedDegrees(coords.latitude));
        longitude.value = String(roundedDegrees(coords.longitude));
        typed.value = '';
        said.textContent = said.dataset['filled'] ?? '';
      },
      () => {
        said.textContent = said.dataset['failed'] ?? '';
      },
      { enableHighAccuracy: false, timeout: 10_000, maximumAge: 600_000 },
    );
  });
}

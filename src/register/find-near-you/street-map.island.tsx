// eslint-disable-next-line @typescript-eslint/triple-slash-reference -- the world of the islands reads only islands
/// <reference path="../../ui/worker-url.d.ts" />

// The map with streets. Nothing is asked of PDOK before somebody presses the button: until then this script only
// shows that button.

import type { Map as StreetMap, StyleSpecification } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';

type Place = { number: number; name: string; href: string; lat: number; lon: number; coarse: boolean };

const part = (name: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(`[data-map="${name}"]`);

/** The Dutch base map (BRT-A, CC BY 4.0) as pictures of 256 pixels. */
const style: StyleSpecification = {
  version: 8,
  sources: {
    brt: {
      type: 'raster',
      tiles: ['https://service.pdok.nl/brt/achtergrondkaart/wmts/v2_0/standaard/EPSG:3857/{z}/{x}/{y}.png'],
      tileSize: 256,
      minzoom: 6,
      maxzoom: 19,
      attribution: 'Kaart: Kadaster / PDOK',
    },
  },
  layers: [{ id: 'brt', type: 'raster', source: 'brt' }],
};

const pinFor = (place: Place): HTMLElement => {
  const pin = document.createElement('a');
  pin.className = place.coarse ? 'street-pin coarse' : 'street-pin';
  pin.href = place.href;
  pin.textContent = String(place.number);
  pin.setAttribute('aria-label', `${place.number}. ${place.name}`);
  return pin;
};

const show = async (here: HTMLElement, failed: () => void): Promise<void> => {
  const { Map, Marker, LngLatBounds, NavigationControl, setWorkerUrl } = await import('maplibre-gl');
  setWorkerUrl(new URL(workerUrl, location.href).href);
  const places = JSON.parse(here.dataset['places'] ?? '[]') as Place[];
  here.hidden = false;
  const map: StreetMap = new Map({
    container: here,
    style,
    center: [5.3, 52.15],
    zoom: 7,
    maxZoom: 16,
    dragRotate: false,
    pitchWithRotate: false,
    attributionControl: { compact: false },
  });
  map.on('error', failed);
  map.addControl(new NavigationControl({ showCompass: false }));
  const bounds = new LngLatBounds();
  for (const place of places) {
    bounds.extend([place.lon, place.lat]);
    new Marker({ element: pinFor(place) }).setLngLat([place.lon, place.lat]).addTo(map);
  }
  if (places.length > 0) map.fitBounds(bounds, { padding: 48, maxZoom: 12, animate: false });
};

const [ask, button, here, said] = [part('ask'), part('button'), part('here'), part('said')];
if (ask && button && here && said) {
  const failed = (): void => {
    said.textContent = said.dataset['failed'] ?? '';
  };
  ask.hidden = false;
  button.addEventListener('click', () => {
    ask.hidden = true;
    show(here, failed).catch(failed);
  });
}

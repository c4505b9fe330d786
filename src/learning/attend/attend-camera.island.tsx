import { useEffect, useRef, useState } from 'preact/hooks';
import { readQr } from './attend-qr.island.tsx';
import { fieldTexts as t } from './texts.ts';

/** What the browser brings itself, where it does; not yet in the types of the language. */
type Detector = { detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]> };
type DetectorKind = {
  new (options: { formats: string[] }): Detector;
  getSupportedFormats(): Promise<string[]>;
};

/** Between two looks at the picture: fast enough to feel at once, slow enough for a battery in the forest. */
const everyMs = 160;
/** The same code in front of the camera counts as held there, not as scanned again. */
const heldMs = 3_000;
/** Wider than this a picture costs time and shows no more of a code. */
const widest = 640;

/** Looks for a QR code in what the camera sees: the browser's own reader where there is one, otherwise ours. */
const createReader = async (): Promise<(video: HTMLVideoElement) => Promise<string | undefined>> => {
  const kind = (globalThis as { BarcodeDetector?: DetectorKind }).BarcodeDetector;
  const formats = (await kind?.getSupportedFormats().catch(() => [])) ?? [];
  if (kind && formats.includes('qr_code')) {
    const detector = new kind({ formats: ['qr_code'] });
    return async (video) => (await detector.detect(video))[0]?.rawValue;
  }
  const canvas = document.createElement('canvas');
  const paper = canvas.getContext('2d', { willReadFrequently: true });
  return async (video) => {
    const scale = Math.min(1, widest / video.videoWidth);
    [canvas.width, canvas.height] = [video.videoWidth * scale, video.videoHeight * scale];
    if (!paper || canvas.width === 0 || canvas.height === 0) return undefined;
    paper.drawImage(video, 0, 0, canvas.width, canvas.height);
    return readQr(paper.getImageData(0, 0, canvas.width, canvas.height));
  };
};

/** The camera, started by a tap and stopped when the page is left; every code that it reads goes to `onCode`. */
export const Camera = ({ onCode }: { onCode: (code: string) => void }) => {
  const video = useRef<HTMLVideoElement>(null);
  const newest = useRef(onCode);
  newest.current = onCode;
  const [on, setOn] = useState(false);
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    if (!on) return;
    let stopped = false;
    let stream: MediaStream | undefined;
    let held = { code: '', until: 0 };
    const look = async () => {
      // Without a camera the property is missing, whatever the types say: then this throws, and the message shows.
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
      const read = await createReader();
      const screen = video.current;
      while (!stopped && screen) {
        if (screen.srcObject !== stream) {
          screen.srcObject = stream;
          await screen.play();
        }
        const code = await read(screen).catch(() => undefined);
        const now = performance.now();
        if (code && (code !== held.code || now > held.until)) newest.current(code);
        if (code) held = { code, until: now + heldMs };
        await new Promise((next) => setTimeout(next, everyMs));
      }
    };
    const end = () => {
      stopped = true;
      for (const track of stream?.getTracks() ?? []) track.stop();
    };
    look()
      .catch(() => {
        if (stopped) return;
        setFailed(true);
        setOn(false);
      })
      .finally(() => {
        if (stopped) end();
      });
    const hidden = () => {
      if (document.hidden) setOn(false);
    };
    document.addEventListener('visibilitychange', hidden);
    return () => {
      document.removeEventListener('visibilitychange', hidden);
      end();
    };
  }, [on]);

  return (
    <div class="field-camera stack">
      <p>{t.aim}</p>
      {failed && (
        <p class="field-alert" role="alert">
          {t.noCamera}
        </p>
      )}
      {on && <video ref={video} class="field-video" muted playsInline />}
      <button
        type="button"
        class={on ? 'button quiet' : 'button'}
        onClick={() => {
          setFailed(false);
          setOn(!on);
        }}
      >
        {on ? t.stopCamera : t.startCamera}
      </button>
    </div>
  );
};

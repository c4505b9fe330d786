// Builds at every change and restarts the product: `npm run dev`.
import { spawn } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';

const server = 'dist/server/main.js';
rmSync(server, { force: true });
const children = ['client', 'server'].map((mode) =>
  spawn('vite', ['build', '--mode', mode, '--watch'], { stdio: 'inherit' }),
);
const waiting = setInterval(() => {
  if (!existsSync(server)) return;
  clearInterval(waiting);
  children.push(
    spawn(process.execPath, ['--watch-path=dist', '--watch-preserve-output', server], { stdio: 'inherit' }),
  );
}, 200);

process.on('SIGINT', () => {
  for (const child of children) child.kill();
  process.exit(0);
});

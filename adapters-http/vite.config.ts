import { defineConfig } from 'vite';

// Every address in the page is relative, so that it works below any path of a reverse proxy.
export default defineConfig({
  root: 'src/main/web',
  base: './',
  build: {
    outDir: '../../../target/classes/web',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: { proxy: { '/api': process.env.FORKPOINT ?? 'http://127.0.0.1:8787' } },
});

// The pages: one folder each, built into dist/<page>/index.html.

import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const root = fileURLToPath(new URL('./client', import.meta.url))
const pages = ['overview', 'resident', 'screen', 'marshal']

export default defineConfig({
  root,
  // the voice pack, served under its own names so that another folder can take its place
  publicDir: 'public',
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    target: ['es2020', 'chrome87', 'safari14'],
    // inline scripts do not pass the content security policy
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rollupOptions: { input: Object.fromEntries(pages.map((page) => [page, `${root}/${page}/index.html`])) },
  },
})

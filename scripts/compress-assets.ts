// Compresses the built files once, as small as possible. The server sends them as they are.

import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'
import type { Plugin } from 'vite'

/** The file types that compress well, among files whose names change with their content. */
const COMPRESSIBLE = /^assets\/.*\.(?:js|css|svg)$/
/** The highest level of gzip. Brotli uses its highest by default. */
const GZIP = { level: 9 }

export function compressedAssets(): Plugin {
  return {
    name: 'yimi-compressed-assets',
    async writeBundle({ dir = '' }, bundle) {
      const names = Object.keys(bundle).filter((name) => COMPRESSIBLE.test(name))
      await Promise.all(names.map((name) => compressFile(join(dir, name))))
    },
  }
}

/** Puts `FILE.br` and `FILE.gz` beside a file. */
export async function compressFile(file: string): Promise<void> {
  const bytes = await readFile(file)
  const [br, gz] = await Promise.all([promisify(brotliCompress)(bytes), promisify(gzip)(bytes, GZIP)])
  await Promise.all([writeFile(`${file}.br`, br), writeFile(`${file}.gz`, gz)])
}

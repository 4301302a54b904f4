// The punctuation of the texts: that of a Chinese sentence, and the first character of an English button.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { pageTexts, textsOf, voiceTexts } from '../../kit/texts.ts'

/** The parts of a Chinese sentence that are not Chinese: times, addresses, and the names of placeholders. */
const FOREIGN = /\d\d:\d\d|https?:\/\/\S+|\{[^}]*\}/g

test('a Chinese sentence has Chinese punctuation', () => {
  const texts = [...textsOf(pageTexts['zh-CN'], ''), ...textsOf(voiceTexts['zh-CN'], 'voice')]
  const wrong = texts.filter(
    ([, text]) => /\p{Script=Han}/u.test(text) && /[,:;?!()]|\.(?:\s|$)/.test(text.replace(FOREIGN, '')),
  )
  expect(wrong).toEqual([])
})

test('the Chinese texts of the terminal, the sample and the demo have Chinese punctuation, too', () => {
  const root = join(import.meta.dirname, '../../..')
  // the texts for the speech engine stay as they are
  const sources = ['server', 'client', 'scripts'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter(
        (path) => /\.(?:ts|mjs|html)$/.test(path) && !(folder === 'scripts' && path.startsWith('voice')),
      )
      .map((path) => join(folder, path)),
  )
  const wrong = sources.flatMap((path) =>
    readFileSync(join(root, path), 'utf8')
      .split('\n')
      .filter((line) => !/^\s*(?:\/\/|\/?\*)/.test(line))
      .filter((line) => /\p{Script=Han}[,:;?!]|[,;?!]\p{Script=Han}/u.test(line))
      .map((line) => `${path}: ${line.trim()}`),
  )
  expect(wrong).toEqual([])
})

test('no English text has a character that only Chinese uses', () => {
  const texts = [...textsOf(pageTexts.en, ''), ...textsOf(voiceTexts.en, 'voice')]
  expect(texts.filter(([, text]) => /[，。：；？！（）、]|\p{Script=Han}/u.test(text))).toEqual([])
})

test('no page joins texts of any language by one language’s colon or comma', () => {
  const client = join(import.meta.dirname, '../../../client')
  const pages = readdirSync(client, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.ts'),
  )
  const wrong = pages.filter((path) =>
    /html`[^`]*\}[:,;] ?(?:<|\$\{)/.test(readFileSync(join(client, path), 'utf8')),
  )
  expect(wrong).toEqual([])
})

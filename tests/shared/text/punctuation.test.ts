// How the texts are written: what a Chinese sentence is punctuated with, and what an English button begins with.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { pageTexts, textsOf, voiceTexts } from '../../kit/texts.ts'

/** What is not Chinese in a Chinese sentence: times, addresses, and the names of what is filled in. */
const FOREIGN = /\d\d:\d\d|https?:\/\/\S+|\{[^}]*\}/g

test('a Chinese sentence takes Chinese punctuation', () => {
  const texts = [...textsOf(pageTexts['zh-CN'], ''), ...textsOf(voiceTexts['zh-CN'], 'voice')]
  const wrong = texts.filter(
    ([, text]) => /\p{Script=Han}/u.test(text) && /[,:;?!()]|\.(?:\s|$)/.test(text.replace(FOREIGN, '')),
  )
  expect(wrong).toEqual([])
})

test('what the terminal, the sample and the demo say in Chinese takes Chinese punctuation, too', () => {
  const root = join(import.meta.dirname, '../../..')
  // what was said to the voice's machine stays as it was said
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

test('no English text has a sign that only Chinese is written with', () => {
  const texts = [...textsOf(pageTexts.en, ''), ...textsOf(voiceTexts.en, 'voice')]
  expect(texts.filter(([, text]) => /[，。：；？！（）、]|\p{Script=Han}/u.test(text))).toEqual([])
})

test('no page puts a colon or a comma of one language between the words of any', () => {
  const client = join(import.meta.dirname, '../../../client')
  const pages = readdirSync(client, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.ts'),
  )
  const wrong = pages.filter((path) =>
    /html`[^`]*\}[:,;] ?(?:<|\$\{)/.test(readFileSync(join(client, path), 'utf8')),
  )
  expect(wrong).toEqual([])
})

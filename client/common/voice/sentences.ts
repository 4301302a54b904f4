// What the screen says, as the names of clips. What no clip says, such as a desk named in words, is left out.

import type { ScreenView } from '../../../shared/day/views/screen.ts'
import type { Language } from '../../../shared/text/index.ts'
import { countOf } from './count.ts'

type Call = Pick<ScreenView['calls'][number], 'number' | 'desk'>
type Prompt = NonNullable<ScreenView['prompt']>

/** 请 A 零三一号,到 2 号采样台; Number A zero three one, please go to desk two. */
export function sayCall({ number, desk }: Call, language: Language): string[] {
  const [who, where] = [spell(number), sayDesk(desk, language)]
  return language === 'en'
    ? ['number', ...who, 'to-desk', ...where]
    : ['please', ...who, 'number', 'to', ...where, 'desk']
}

export function sayPrompt({ kind, from, to }: Prompt, language: Language): string[] {
  if (kind !== 'crowding' || from === undefined || to === undefined) return [kind]
  const marks = [...countOf(from, language), 'to', ...countOf(to, language)]
  return language === 'en' ? ['marks', ...marks, 'crowding'] : [...marks, 'crowding']
}

/** Sign by sign, as a number on a ticket is read out: A, zero, three, one. */
function spell(text: string): string[] {
  return [...text.toUpperCase()].filter((sign) => /[A-Z0-9]/.test(sign))
}

function sayDesk(desk: string, language: Language): string[] {
  const asNumber = /^[1-9]\d{0,2}$/.test(desk) ? countOf(Number(desk), language) : []
  return asNumber.length ? asNumber : spell(desk)
}

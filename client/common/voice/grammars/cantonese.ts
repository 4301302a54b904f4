import { characters } from '../../../../shared/text/zh-Hant/characters.ts'
import type { Grammar } from '../grammar.ts'
import { chinese } from './chinese.ts'

/** 請 A 零三一號，到 2 號採樣櫃位; 請 A 零三一號，2 號櫃位. Numbers are put together as in Mandarin. */
export const cantonese: Grammar = {
  ...chinese,
  signs: characters,
  voices: ['yue', 'zh-hk', 'zh-mo', 'zh-hant', 'zh'],
}

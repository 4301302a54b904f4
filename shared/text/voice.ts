// The words of the screen's voice, by language. They stand apart: a phone never says them, and its first visit is small.

import { voice as en } from './en/voice.ts'
import type { Language } from './index.ts'
import { type VoiceWords, voice as zhCN } from './zh-CN/voice.ts'

export type { VoiceWords }

export const voiceWords: Record<Language, VoiceWords> = { 'zh-CN': zhCN, en }

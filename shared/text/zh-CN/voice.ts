import type { Widen } from '../widen.ts'
import { places } from './kinds.ts'

/**
 * The texts that the big screen speaks, and those that tell its owner about the voice. The clips of the voice pack say
 * the same words.
 */
export const voice = {
  /** The spoken word for a desk where people are served. */
  places,
  /** A desk named by a number or a letter, and one named by a word. */
  numbered: ({ desk, place }: { desk: string; place: string }) => `${desk} 号${place}`,
  named: ({ desk, place }: { desk: string; place: string }) => `${desk}${place}`,
  range: ({ from, to }: { from: string | number; to: string | number }) => `${from} 到 ${to}`,
  call: ({ who, where }: { who: string; where: string }) => `请 ${who} 号，到 ${where}`,
  brief: ({ who, where }: { who: string; where: string }) => `${who} 号，${where}`,
  look: '请看大屏',
  unsaid: {
    all: ({ desk }: { desk: string }) =>
      `大屏的录音念不出“${desk}”：由机器自带的语音来念，没有就只念号码，并请大家看大屏。数字、字母，以及“东、西、南、北、大厅”这样的字都念得出`,
    some: ({ desk, languages }: { desk: string; languages: string }) =>
      `大屏的录音用这种语言念不出“${desk}”：${languages}。由机器自带的语音来念，没有就只念号码，并请大家看大屏。其他语言念得出`,
  },
  capacity: ({ most, count, seconds }: { most: number; count: number; seconds: number }) =>
    `大屏用最短的句子一分钟最多念 ${most} 次叫号：${count} 个台一起叫时，每台相隔 ${seconds} 秒以上才能都念到。再快就只看大屏`,
}

/** The type that every language must match. */
export type VoiceWords = Widen<typeof voice>

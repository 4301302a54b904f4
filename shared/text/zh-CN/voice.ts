import { places } from './kinds.ts'

/** What the big screen says and how its owner is told of it. The clips of the voice pack say the same words. */
export const voice = {
  /** What a desk is called where people are served, as it is spoken. */
  places,
  /** A desk named by a number or a letter, and one named in words. */
  numbered: '{desk} 号{place}',
  named: '{desk}{place}',
  range: '{from} 到 {to}',
  call: '请 {who} 号，到 {where}',
  brief: '{who} 号，{where}',
  look: '请看大屏',
  unsaid: {
    all: '大屏的录音念不出“{desk}”：由机器自带的语音来念，没有就只念号码，并请大家看大屏。数字、字母，以及“东、西、南、北、大厅”这样的字都念得出',
    some: '大屏的英语录音念不出“{desk}”：由机器自带的语音来念，没有就只念号码，并请大家看大屏。中文念得出',
  },
  capacity:
    '大屏用最短的句子一分钟最多念 {most} 次叫号：{count} 个台一起叫时，每台相隔 {seconds} 秒以上才能都念到。再快就只看大屏',
}

type Widen<T> = { [K in keyof T]: T[K] extends string ? string : Widen<T[K]> }

/** What every language has to say. */
export type VoiceWords = Widen<typeof voice>

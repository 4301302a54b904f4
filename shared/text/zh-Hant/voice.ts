import type { VoiceWords } from '../zh-CN/voice.ts'
import { places } from './kinds.ts'

/**
 * The texts that the big screen speaks, and those that tell its owner about the voice. The clips of the voice pack say
 * the same words.
 */
export const voice: VoiceWords = {
  /** The spoken word for a desk where people are served. */
  places,
  /** A desk named by a number or a letter, and one named by a word. */
  numbered: ({ desk, place }) => `${desk} 號${place}`,
  named: ({ desk, place }) => `${desk}${place}`,
  range: ({ from, to }) => `${from} 至 ${to}`,
  call: ({ who, where }) => `請 ${who} 號，到 ${where}`,
  brief: ({ who, where }) => `${who} 號，${where}`,
  look: '請看大屏幕',
  unsaid: {
    all: ({ desk }) =>
      `大屏幕的錄音讀不出「${desk}」：會由屏幕本機的語音來讀，沒有的話只讀籌號，並請大家看大屏幕。數字、字母，以及「東、西、南、北、大廳」等字都可讀出`,
    some: ({ desk, languages }) =>
      `大屏幕的錄音用這種語言讀不出「${desk}」：${languages}。會由屏幕本機的語音來讀，沒有的話只讀籌號，並請大家看大屏幕。其他語言可讀出`,
  },
  capacity: ({ most, count, seconds }) =>
    `大屏幕用最短的句子一分鐘最多讀 ${most} 次叫號：${count} 個櫃位一起叫號時，每個櫃位相隔 ${seconds} 秒以上才可全部讀出。再快便要看大屏幕`,
}

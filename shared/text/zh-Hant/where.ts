import type { Words } from '../words.ts'

export const where: Words['where'] = {
  title: ({ numbers }) => `${numbers} 接着前往哪裏？`,
  goTo: ({ queue }) => `前往 ${queue}`,
  apart: '這幾個籌接着前往的地方不同，請逐一完成。',
  choose: '選擇前往哪裏',
  goes: ({ numbers, queue }) => `${numbers} 前往 ${queue}`,
  goesShortest: ({ numbers }) => `${numbers} 前往最快的一隊`,
  asks: ({ numbers }) => `${numbers} 前往哪裏？`,
  ends: ({ numbers }) => `${numbers} 全部完成`,
  went: ({ numbers, queue }) => `${numbers} 前往 ${queue}`,
}

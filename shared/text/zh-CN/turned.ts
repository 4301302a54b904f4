/** What somebody reads on their phone who was turned away. A site's own words replace the way. */
export const turned = {
  some: ({ count }: { count: number }) => `同行 ${count} 人`,
  othersGoOn: ({ count }: { count: number }) => `其余 ${count} 人请继续，号码不变。`,
  ways: {
    fever: '体温偏高，请不要紧张。请跟随工作人员到临时隔离点，他们会帮您安排。',
    code: '健康码现在不能通过。请向入口旁的工作人员咨询，处理好后再来取号。',
    'no-mask': '请戴好口罩再来取号。没有口罩，可以问工作人员。',
    'not-today': '今天不适合进行。请问工作人员哪天再来，或去附近哪个服务点。',
    other: '今天暂时不能继续。请问工作人员下一步怎么做。',
  },
}
export type TurnedWords = typeof turned

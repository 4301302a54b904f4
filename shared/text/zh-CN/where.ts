/** Where somebody goes on to who is finished at a step. */
export const where = {
  title: ({ numbers }: { numbers: string }) => `${numbers} 接下来去哪里？`,
  goTo: ({ queue }: { queue: string }) => `去 ${queue}`,
  apart: '这几个号接下来去的地方不一样，请一个一个完成。',
  choose: '选去哪里',
  /** What finishing them does, on the button that finishes them. */
  goes: ({ numbers, queue }: { numbers: string; queue: string }) => `${numbers} 去 ${queue}`,
  goesShortest: ({ numbers }: { numbers: string }) => `${numbers} 去最快的一队`,
  asks: ({ numbers }: { numbers: string }) => `${numbers} 去哪里？`,
  ends: ({ numbers }: { numbers: string }) => `${numbers} 走完`,
  went: ({ numbers, queue }: { numbers: string; queue: string }) => `${numbers} 去 ${queue}`,
}

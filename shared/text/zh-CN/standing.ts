/**
 * The texts that the screens of each kind of site show in turn, and those that marshals can announce. Phones do not
 * show them.
 */
export const standing = {
  testing: {
    standing1: () => '请保持一米距离',
    standing2: () => '请戴好口罩',
    standing3: () => '请提前准备好健康码',
    standing4: () => '采样完请尽快离开，不要停留',
  },
  vaccination: {
    standing1: () => '请保持一米距离',
    standing2: () => '请戴好口罩',
    standing3: () => '请提前准备好身份证件',
    standing4: ({ minutes }: { minutes: number }) => `接种后请在留观区观察 ${minutes} 分钟`,
  },
  hall: {
    standing1: () => '请保持一米距离',
    standing2: () => '请戴好口罩',
    standing3: () => '请提前准备好证件和材料',
    standing4: () => '请留意大屏和手机上的叫号',
  },
}

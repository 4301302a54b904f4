import type { Words } from '../words.ts'

/**
 * The texts that the screens of each kind of site show in turn, and those that marshals can announce. Phones do not
 * show them.
 */
export const standing: Words['standing'] = {
  testing: {
    standing1: () => '請保持一米距離',
    standing2: () => '請戴好口罩',
    standing3: () => '請預先準備好健康碼',
    standing4: () => '採樣後請盡快離開，不要逗留',
  },
  vaccination: {
    standing1: () => '請保持一米距離',
    standing2: () => '請戴好口罩',
    standing3: () => '請預先準備好身份證明文件',
    standing4: ({ minutes }) => `接種後請在觀察區觀察 ${minutes} 分鐘`,
  },
  hall: {
    standing1: () => '請保持一米距離',
    standing2: () => '請戴好口罩',
    standing3: () => '請預先準備好證件和文件',
    standing4: () => '請留意大屏幕和手機上的叫號',
  },
}

import './parts/resident.ts'
import { dropEchoes } from '../common/browser/echo.ts'
import { begin } from '../common/page/begin.ts'
import { recallTextSize } from './large-text.ts'

recallTextSize()
dropEchoes()
void begin('yi-resident')

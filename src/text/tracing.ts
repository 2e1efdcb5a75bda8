/** What the tracing pages of the desk say. */
import { texts } from './texts';
import { tracingChinese } from './tracing-chinese';
import { tracingEnglish } from './tracing-english';

export type { TracingText } from './tracing-chinese';

export const tracingText = texts({ 'zh-CN': tracingChinese, en: tracingEnglish });

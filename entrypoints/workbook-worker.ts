import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { answerWorkbooks, type WorkbookRequest } from '../utils/report/serve-workbooks';

/** Reads and writes workbooks for the extension's own pages, apart from them (`utils/extension/workbook-files.ts`). */
export default defineUnlistedScript(() => {
  addEventListener('message', async ({ data }: MessageEvent<WorkbookRequest>) => {
    postMessage(await answerWorkbooks(data));
  });
});

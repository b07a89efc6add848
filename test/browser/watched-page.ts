/** A page that notes whatever it should not do: run what somebody wrote, ask the network, complain. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

export interface Watched {
  readonly page: Page;
  /** Requests to anywhere but the file, messages, errors and dialogs, each in a few words. */
  readonly noted: string[];
  readonly close: () => Promise<void>;
}

export async function openWatched(browser: Browser, options: BrowserContextOptions = {}): Promise<Watched> {
  const context = await browser.newContext({ acceptDownloads: false, ...options });
  const noted: string[] = [];
  await context.exposeBinding('__ran', () => void noted.push('ran'));
  // Nothing leaves the machine; an answer of nothing leaves the page where it is.
  await context.route(/^https?:/, (route) => route.fulfill({ status: 204 }));
  const page = await context.newPage();
  context.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith('data:') && !(request.isNavigationRequest() && url.startsWith('file:')))
      noted.push(`request ${url}`);
  });
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) noted.push(`${message.type()} ${message.text()}`);
  });
  page.on('pageerror', (error) => noted.push(`error ${error.message}`));
  page.on('dialog', async (dialog) => {
    noted.push(`dialog ${dialog.message()}`);
    await dialog.dismiss();
  });
  return { page, noted, close: () => context.close() };
}

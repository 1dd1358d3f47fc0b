import { defineMiddleware } from 'astro:middleware';
import { labelCode } from './site/labelCode.ts';
import { styleFirst } from './site/styleFirst.ts';

/** Looks over every page as it is rendered. */
export const onRequest = defineMiddleware(async (_, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  return new Response(labelCode(styleFirst(await response.text())), response);
});

import '@b2-partner/fetch';

import '@b2-partner/client';

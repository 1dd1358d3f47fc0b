export default {
  webServer: [
    { command: 'npx @b2-partner/mock --port 4010', url: 'http://127.0.0.1:4010/_mock/health' },
    { command: 'npm run dev', url: 'http://localhost:3000' },
  ],
  use: { baseURL: 'http://localhost:3000' },
};

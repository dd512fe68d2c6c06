const { execFileSync } = require('node:child_process');
exports.handler = async () => ({
  greeting: require('greeting'),
  module: (await import('greeting')).default,
  program: execFileSync('greet.sh', { encoding: 'utf8' }).trim(),
});

export default {
  poweredByHeader: false,
  serverExternalPackages: ['postgres'],
  typescript: { ignoreBuildErrors: true },
};

// Arrows of the layers. Type-only imports count. A canary in layers.test.ts proves that violations are seen.
const layer = (name) => `^src/${name}/`
const only = (name, allowed) => ({
  name: `${name}-imports-only-its-neighbours`,
  severity: 'error',
  from: { path: layer(name) },
  to: { path: '^(src|electron|tests)/', pathNot: [layer(name), ...allowed] },
})
const browserApi = '^src/api/(contract|schemas|client|transfer-error|error-words|host-bridge)\\.ts$'

export default {
  forbidden: [
    only('domain', []),
    only('app', [layer('domain')]),
    only('store', [layer('domain'), '^src/app/(ports|people-ports|agenda-ports|errors)\\.ts$']),
    only('documents', [layer('domain')]),
    only('api', [layer('domain'), layer('app')]),
    only('ui', [layer('domain'), browserApi]),
    only('hosts', [layer('domain'), layer('app'), layer('api'), layer('store'), layer('documents')]),
    {
      name: 'domain-and-app-are-pure',
      severity: 'error',
      from: { path: '^src/(domain|app)/' },
      to: { dependencyTypes: ['core', 'npm', 'npm-dev'] },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'nothing-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'tests-are-not-imported',
      severity: 'error',
      from: { path: '^(src|electron)/' },
      to: { path: '^tests/' },
    },
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
}

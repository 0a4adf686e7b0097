// Reads a package with an independent implementation: the descriptor against its profile, every row against its schema, every key.
const { Package } = require('datapackage');

async function main(descriptor) {
  const found = await Package.load(descriptor);
  const errors = found.errors.map(String);
  for (const resource of found.resources) {
    const result = await resource.read({ relations: true, forceCast: true });
    errors.push(...result.filter((row) => row instanceof Error).map((error) => `${resource.name}: ${error} ${(error.errors || []).join('; ')}`));
    console.log(`${resource.name} ${result.filter((row) => !(row instanceof Error)).length}`);
  }
  errors.forEach((error) => console.error(error));
  process.exit(found.valid && errors.length === 0 ? 0 : 1);
}

main(process.argv[2]).catch((error) => {
  console.error(error, error.errors || '');
  process.exit(1);
});

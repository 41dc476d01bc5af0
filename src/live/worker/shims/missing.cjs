// An optional package that is not installed: Nest expects the failure, and goes on without it.
throw new Error('This package is not installed here');

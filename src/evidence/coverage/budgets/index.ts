export { checkBudgets, percentOf, type BudgetVerdict, type LeveledSnippet } from './check-budgets';
export { describeBudget } from './describe-budget';
export { BUDGETS_FILE, parseBudgets } from './read-budgets';

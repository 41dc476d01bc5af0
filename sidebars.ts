export default { docs: ['index'] };

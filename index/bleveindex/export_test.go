package bleveindex

// Layout is the folder of the present layout within an index's folder.
const Layout = layout

"""Networks: the pyvis graph, its layout, our component and the stand-alone export."""

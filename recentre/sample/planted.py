"""stub"""
def planted_facts(rows, parties, arguments):
    return {"generated": True, "arguments": arguments}

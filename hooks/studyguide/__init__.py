"""The generator: from a folder of Markdown to a study guide.

It knows nothing of MkDocs and nothing of the field that the guide is about.
"""

"""What may mean somebody, and the clusters that mentions are gathered in: names, descriptions, pronouns of a text."""
